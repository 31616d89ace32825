// A router object. The entry point only forwards.
var Router = {
  routes: [],
  add: function (pattern, chain) { this.routes.push({ pattern: pattern, chain: chain }); return this; },
  find: function (host) {
    for (var i = 0; i < this.routes.length; i++) {
      if (shExpMatch(host, this.routes[i].pattern)) return this.routes[i].chain;
    }
    return this.fallback;
  },
  fallback: "PROXY px1.corp.example:8080; DIRECT"
};
Router.add("*.corp.example", "DIRECT")
  .add("vpn*.example.com", "DIRECT")
  .add("*.(dev|test).example.com", "PROXY px-dev.corp.example:8080")
  .add("api-[0-9].example.net", "PROXY px-api.corp.example:8080")
  .add("*.example.net", "PROXY px-net.corp.example:8080; PROXY px1.corp.example:8080");

function FindProxyForURL(url, host) {
  return isPlainHostName(host) ? "DIRECT" : Router.find(host);
}
