<!-- hide from old browsers
//
//  PROXY.PAC   Example Corporation, Information Systems Dept.
//  Automatic proxy configuration for Navigator 2.0 and later
//  Last change: 12-Nov-96 (jh)
//
function FindProxyForURL(url, host)
    {
        // hosts inside the firewall
        if (isPlainHostName(host) ||
            dnsDomainIs(host, ".corp.example") &&
            !localHostOrDomainIs(host, "www.corp.example") &&
            !localHostOrDomainIs(host, "merchant.corp.example"))
            return "DIRECT";

        // different proxies for different protocols
        if (url.substring(0, 5) == "http:") {
            return "PROXY http-proxy.corp.example:8080; PROXY backup.corp.example:8080";
        }
        else if (url.substring(0, 4) == "ftp:") {
            return "PROXY ftp-proxy.corp.example:8080";
        }
        else if (url.substring(0, 7) == "gopher:") {
            return "PROXY gopher-proxy.corp.example:8080";
        }
        else if (url.substring(0, 6) == "https:" ||
                 url.substring(0, 6) == "snews:") {
            return "PROXY security-proxy.corp.example:8443";
        }
        else {
            return "DIRECT";
        }
    }
// -->
