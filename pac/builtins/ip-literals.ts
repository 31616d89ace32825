/**
 * Reads IP literals inside the sandbox. Not a builtin: a fragment that isInNetEx and sortIpAddressList share.
 *
 * `readAddress` gives 4 or 16 bytes or null; brackets and zones are not literals. IPv4 may be short, octal or
 * hexadecimal, as in a URL: Chromium reads "10.1", "010.0.0.1", "0x0a010203" and "10.1.2.3." as addresses (asked of
 * Chromium 156).
 */
export const IP_LITERALS = `  function readNumber(text) {
    if (/^0x[0-9a-f]*$/i.test(text)) return text.length === 2 ? 0 : Number(text);
    if (/^0[0-7]*$/.test(text)) return parseInt(text, 8);
    return /^[1-9][0-9]*$/.test(text) ? Number(text) : NaN;
  }
  function readIpv4(text) {
    var numbers = text.split(".");
    for (var n = 0; n < numbers.length; n++) numbers[n] = readNumber(numbers[n]);
    var last = numbers.pop();
    var missing = 4 - numbers.length;
    if (missing < 1 || !(last < Math.pow(256, missing))) return null;
    for (var i = 0; i < numbers.length; i++) if (!(numbers[i] <= 255)) return null;
    while (missing-- > 0) numbers.push(Math.floor(last / Math.pow(256, missing)) % 256);
    return numbers;
  }
  function readGroups(text) {
    if (text === "") return [];
    var bytes = [];
    var groups = text.split(":");
    for (var i = 0; i < groups.length; i++) {
      var tail = i === groups.length - 1 && groups[i].split(".").length === 4 ? readIpv4(groups[i]) : null;
      if (tail) return bytes.concat(tail);
      if (!/^[0-9a-f]{1,4}$/i.test(groups[i])) return null;
      var value = parseInt(groups[i], 16);
      bytes.push(value >> 8, value & 255);
    }
    return bytes;
  }
  function readAddress(text) {
    if (text.indexOf(":") < 0) return readIpv4(text.replace(/\\.$/, ""));
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
