/**
 * Puts a list of addresses in order inside the sandbox. Not a builtin: a fragment that two of them share.
 *
 * IPv6 addresses are followed by IPv4 addresses (learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions"). The
 * order within a family is the resolver's.
 */
export const IPV6_FIRST = `  function ipv6First(list) {
    var addresses = list.split(";"), six = [], four = [];
    for (var i = 0; i < addresses.length; i++) {
      if (addresses[i].indexOf(":") < 0) four.push(addresses[i]);
      else six.push(addresses[i]);
    }
    return six.concat(four).join(";");
  }`;
