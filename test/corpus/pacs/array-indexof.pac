// Exceptions are kept in arrays so the service desk can add to them without touching the logic.

var directHosts = [
	"sso.example.com", "login.example.com", "adfs.example.com", "mfa.example.com",
	"time.example.net", "crl.example.net", "ocsp.example.net",
	"updates.example.org", "cdn.updates.example.org", "packages.example.org",
	"10.20.30.40", "192.0.2.53"
];

var directDomains = [
	"corp.example", "voice.example.net", "meet.example.net", "lab.example.org"
];

var noInspectHosts = [ "bank.example.com", "payroll.example.com", "health.example.org" ];

function parentOf(host, labels)
{
	var parts = host.split(".");
	return parts.slice(parts.length - labels).join(".");
}

function FindProxyForURL(url, host)
{
	host = host.toLowerCase();
	if (host.indexOf(".") == -1)
		return "DIRECT";
	if (directHosts.indexOf(host) !== -1)
		return "DIRECT";
	if (directDomains.indexOf(parentOf(host, 2)) >= 0 || directDomains.indexOf(parentOf(host, 3)) >= 0)
		return "DIRECT";
	if (noInspectHosts.indexOf(host) > -1)
		return "PROXY px-noinspect.corp.example:8081";
	return "PROXY px-east.corp.example:8080; PROXY px-west.corp.example:8080";
}
