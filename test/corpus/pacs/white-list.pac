// Production terminals: everything is forbidden that is not in the list.
var allowed = new Array("erp.example.com", "*.erp.example.com", "suppliers.example.net", "*.maps.example.org",
                        "weather.example.org", "*.corp.example", "10.*", "time?.example.net");
var forbiddenAnyway = new Array("beta.erp.example.com", "admin.*");
var nowhere = "PROXY 0.0.0.0:9";

function listed(list, host)
{
   for (i = 0; i < list.length; i++)
      if (shExpMatch(host, list[i])) return 1;
   return 0;
}

function FindProxyForURL(url, host)
{
   if (listed(forbiddenAnyway, host) == 1) return nowhere;
   if (listed(allowed, host) != 1) return nowhere;
   if (shExpMatch(host, "*.corp.example") || shExpMatch(host, "10.*")) return "DIRECT";
   return "PROXY px-terminals.corp.example:8080";
}
