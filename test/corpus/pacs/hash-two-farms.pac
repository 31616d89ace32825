/* URL hash over two farms; search engines and long queries must not upset the distribution. */
function FindProxyForURL(url, host)
{
  var ret = URLhash(host.toLowerCase());
  if (shExpMatch(host, "*.corp.example") || isPlainHostName(host)) return "DIRECT";
  if (url.substring(0, 6) == "https:")
  {
    if ((ret & 3) == 0) return "PROXY s0.corp.example:8443; PROXY s1.corp.example:8443";
    if ((ret & 3) == 1) return "PROXY s1.corp.example:8443; PROXY s2.corp.example:8443";
    if ((ret & 3) == 2) return "PROXY s2.corp.example:8443; PROXY s3.corp.example:8443";
    return "PROXY s3.corp.example:8443; PROXY s0.corp.example:8443";
  }
  if (ret % 2) return "PROXY odd.corp.example:3128; PROXY even.corp.example:3128; DIRECT";
  else return "PROXY even.corp.example:3128; PROXY odd.corp.example:3128; DIRECT";
}

var HEX = "0123456789abcdef-.";
function URLhash(name)
{
  var cnt = 7, i, at;
  for (i = 0; i < name.length; i++)
  {
    at = HEX.indexOf(name.charAt(i));
    if (at == -1) at = name.charCodeAt(i) & 31;
    cnt = (cnt * 31 + at) & 0xffff;
  }
  return cnt;
}
