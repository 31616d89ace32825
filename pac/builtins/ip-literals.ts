/**
 * Reads IP literals inside the sandbox. Not a builtin: a fragment that isInNetEx and sortIpAddressList share.
 *
 * `readAddress` gives 4 or 16 bytes or null; brackets and zones are not literals.
 */
export const IP_LITERALS = `  function readIpv4(text) {
    var match = /^(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})$/.exec(text);
    if (!match) return null;
    var bytes = [];
    for (var i = 1; i <= 4; i++) {
      if (match[i] > 255) return null;
      bytes.push(Number(match[i]));
    }
    return bytes;
  }
  function readGroups(text) {
    if (text === "") return [];
    var bytes = [];
    var groups = text.split(":");
    for (var i = 0; i < groups.length; i++) {
      var tail = i === groups.length - 1 ? readIpv4(groups[i]) : null;
      if (tail) return bytes.concat(tail);
      if (!/^[0-9a-f]{1,4}$/i.test(groups[i])) return null;
      var value = parseInt(groups[i], 16);
      bytes.push(value >> 8, value & 255);
    }
    return bytes;
  }
  function readAddress(text) {
    if (text.indexOf(":") < 0) return readIpv4(text);
    var halves = text.split("::");
    if (halves.length > 2) return null;
    var head = readGroups(halves[0]);
    var tail = halves.length === 2 ? readGroups(halves[1]) : [];
    if (head === null || tail === null) return null;
    var missing = 16 - head.length - tail.length;
    if (halves.length === 2 ? missing < 2 : missing !== 0) return null;
    while (missing-- > 0) head.push(0);
    return head.concat(tail);
  }
  function asIpv6(bytes) {
    return bytes.length === 16 ? bytes : [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255].concat(bytes);
  }`;
