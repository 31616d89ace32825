// Direct unless listed: a small office without a filter of its own.
var blacklist = {
  social: ["social.example.com", "chat.example.com", "photos.example.net"],
  video: ["tube.example.com", "tv.example.net", "live.example.org"],
  games: ["games.example.com", "arcade.example.org"]
};
var answers = { social: "PROXY stop.corp.example:8001", video: "PROXY stop.corp.example:8002", games: "PROXY stop.corp.example:8003" };

function categoryOf(host) {
  for (var name in blacklist) {
    var domains = blacklist[name];
    for (var i = 0, n = domains.length; i < n; i++) {
      var d = domains[i];
      if (host === d || host.substring(host.length - d.length - 1) === "." + d) return name;
    }
  }
}

function FindProxyForURL(url, host) {
  var category = categoryOf(host);
  if (category !== undefined) return answers[category];
  return "DIRECT";
}
