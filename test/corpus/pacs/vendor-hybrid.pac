// Hybrid service: on the company's own lines use the appliance, elsewhere the cloud. Two ports: open and authenticated.
function FindProxyForURL(url, host)
{
	// Unfiltered destinations
	if (isPlainHostName(host)) { return "DIRECT"; }
	if (isInNet(host, "127.0.0.0", "255.255.255.0")) { return "DIRECT"; }
	if (isInNet(host, "10.0.0.0", "255.0.0.0")) { return "DIRECT"; }
	if (isInNet(host, "172.16.0.0", "255.240.0.0")) { return "DIRECT"; }
	if (isInNet(host, "192.168.0.0", "255.255.0.0")) { return "DIRECT"; }
	if (shExpMatch(url, "*://query.hybrid.example.net/*")) { return "DIRECT"; }
	if (dnsDomainIs(host, "update.example.org") || dnsDomainIs(host, ".update.example.org")) { return "DIRECT"; }
	if (shExpMatch(host, "*.example.org") && !shExpMatch(host, "secure.*")) { return "DIRECT"; }

	// Company lines
	if (isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0") || isInNet(myIpAddress(), "10.30.0.0", "255.255.0.0"))
	{
		if (shExpMatch(url, "https:*")) { return "PROXY appliance.corp.example:8443; PROXY appliance2.corp.example:8443"; }
		return "PROXY appliance.corp.example:8080; PROXY appliance2.corp.example:8080";
	}

	// Anywhere else
	if (shExpMatch(url, "https:*")) { return "PROXY webdefence.hybrid.example.net:8087"; }
	return "PROXY webdefence.hybrid.example.net:8082; DIRECT";
}
