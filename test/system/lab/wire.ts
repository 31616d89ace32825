/**
 * A wire between two network interfaces that takes its time: every frame that comes in at one end leaves at the other
 * one so many seconds later. In Python, because Node has no packet sockets. Its arguments are the seconds for one way
 * and the names of the interfaces; it writes `wire.ready` once it carries.
 *
 * Frames keep the header that says what is still to be done with them (PACKET_VNET_HDR): the kernel leaves checksums
 * of local traffic to a device that never comes, and a frame without it would be thrown away at the other end.
 */
export const WIRE = `
import heapq, select, socket, sys, time

SOL_PACKET, PACKET_VNET_HDR, PACKET_IGNORE_OUTGOING = 263, 15, 23
EVERY_PROTOCOL = socket.htons(3)

def end(name):
    packets = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, EVERY_PROTOCOL)
    packets.setsockopt(SOL_PACKET, PACKET_VNET_HDR, 1)
    packets.setsockopt(SOL_PACKET, PACKET_IGNORE_OUTGOING, 1)
    packets.bind((name, 0))
    packets.setblocking(False)
    return packets

seconds = float(sys.argv[1])
first, second = end(sys.argv[2]), end(sys.argv[3])
other = {first: second, second: first}
waiting, count = [], 0
open("wire.ready", "w").close()
while True:
    pause = max(0, waiting[0][0] - time.monotonic()) if waiting else None
    for packets in select.select([first, second], [], [], pause)[0]:
        try:
            frame = packets.recv(1 << 17)
        except OSError:
            continue
        count += 1
        heapq.heappush(waiting, (time.monotonic() + seconds, count, other[packets], frame))
    while waiting and waiting[0][0] <= time.monotonic():
        _, _, packets, frame = heapq.heappop(waiting)
        try:
            packets.send(frame)
        except OSError:
            pass
`;
