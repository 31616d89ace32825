// Edited with Notepad on the file server.
function FindProxyForURL(url, host)
{
	// multi-line condition, tabs, and a continued string
	if (isPlainHostName(host) ||
		dnsDomainIs(host, ".corp.example") ||
		dnsDomainIs(host, ".bra1.example.net"))
	{
		return "DIRECT";
	}
	var chain = "PROXY px1.corp.example:8080; \
PROXY px2.corp.example:8080";
	if (shExpMatch(url, "http://*.example.com/*"))
		return chain;

	return "PROXY px3.corp.example:8080";
}
