/* Cloud gateway template, revision 14. Replace the gateways with those of your tenant. */
function FindProxyForURL(url, host) {
    var privateIP = /^(0|10|127|192\.168|172\.1[6789]|172\.2[0-9]|172\.3[01]|169\.254|192\.88\.99)\.[0-9.]+$/;
    var resolved_ip = dnsResolve(host);

    /* Don't send non-FQDN or private IP auths to us */
    if (isPlainHostName(host) || isInNet(resolved_ip, "192.0.2.0", "255.255.255.0") || privateIP.test(resolved_ip))
        return "DIRECT";

    /* FTP goes directly */
    if (url.substring(0, 4) == "ftp:")
        return "DIRECT";

    /* Test and administration of the service itself */
    if (((localHostOrDomainIs(host, "trust.gateway.example.net")) || (localHostOrDomainIs(host, "status.gateway.example.net"))) &&
        (url.substring(0, 5) == "http:" || url.substring(0, 6) == "https:"))
        return "DIRECT";

    /* Conferences */
    if (shExpMatch(host, "*.meet.example.net") || shExpMatch(host, "*.call.example.com"))
        return "DIRECT";

    /* Default: forward to the nearest data centre, then the second, then directly */
    return "PROXY gw-fra.gateway.example.net:80; PROXY gw-ams.gateway.example.net:80; DIRECT";
}
