<!DOCTYPE html>
<html>
<head><title>Welcome to Guest Wi-Fi</title>
<script>
  // what a captive portal answers when a laptop asks for http://pac.corp.example/proxy.pac
  // (the words FindProxyForURL get it past the first test of some browsers)
  location.href = "https://login.wifi.example.net/?orig=pac.corp.example/proxy.pac";
</script>
</head>
<body><h1>Welcome</h1><p>Please accept our terms to use the network.</p></body>
</html>
