package org.wayloom.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Addresses that lead into the house, in the ways that people have found to write them: the table
 * for whoever sends requests on behalf of users.
 */
public final class HostileAddresses {
  /** Names, and what a name server says of them. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("localhost", List.of("127.0.0.1", "::1")),
          Map.entry("localhost.localdomain", List.of("127.0.0.1")),
          Map.entry("ip6-localhost", List.of("::1")),
          Map.entry("hooks.localhost", List.of("127.0.0.1")),
          Map.entry("metadata.google.internal", List.of("169.254.169.254")),
          Map.entry("metadata", List.of("169.254.169.254")),
          Map.entry("intranet", List.of("10.0.0.8")),
          Map.entry("db.corp.example.org", List.of("192.168.1.20")),
          Map.entry("kubernetes.default.svc", List.of("10.96.0.1")),
          Map.entry("127.0.0.1.nip.example.org", List.of("127.0.0.1")),
          Map.entry("both.example.org", List.of("198.41.0.4", "10.0.0.1")),
          Map.entry("six.example.org", List.of("2001:503:ba3e::2:30", "fd00::1")),
          Map.entry("mapped.example.org", List.of("::ffff:192.168.0.1")),
          Map.entry("nat64.example.org", List.of("64:ff9b::7f00:1")),
          Map.entry("zero.example.org", List.of("0.0.0.0")),
          Map.entry("cgnat.example.org", List.of("100.64.3.4")));

  private static final List<String> URLS =
      List.of(
          // this machine
          "http://127.0.0.1/",
          "http://127.0.0.1:80/",
          "https://127.0.0.1/",
          "http://127.1.2.3/",
          "http://127.255.255.255/",
          "http://0.0.0.0/",
          "http://0.1.2.3/",
          "http://[::1]/",
          "http://[::]/",
          "http://[0:0:0:0:0:0:0:1]/",
          "http://[0000:0000:0000:0000:0000:0000:0000:0001]/",
          // its network
          "http://10.0.0.1/",
          "http://10.255.255.254/",
          "http://172.16.0.1/",
          "http://172.31.255.254/",
          "http://192.168.0.1/",
          "http://192.168.255.254/",
          "http://100.64.0.1/",
          "http://100.127.255.254/",
          "http://[fc00::1]/",
          "http://[fd12:3456:789a::1]/",
          "http://[fec0::1]/",
          // its data centre
          "http://169.254.169.254/latest/meta-data/",
          "http://169.254.170.2/v2/credentials",
          "http://169.254.0.1/",
          "http://100.100.100.200/latest/meta-data/",
          "http://192.0.0.192/opc/v2/instance/",
          "http://168.63.129.16/machine",
          "http://[fd00:ec2::254]/latest/meta-data/",
          "http://[fe80::1]/",
          "http://[fe80::1%25eth0]/",
          "http://[fe80::a9fe:a9fe]/",
          // of nobody
          "http://192.0.2.1/",
          "http://198.51.100.1/",
          "http://203.0.113.1/",
          "http://198.18.0.1/",
          "http://198.19.255.254/",
          "http://192.88.99.1/",
          "http://224.0.0.1/",
          "http://239.255.255.250/",
          "http://240.0.0.1/",
          "http://255.255.255.255/",
          "http://[ff02::1]/",
          "http://[2001:db8::1]/",
          "http://[3fff::1]/",
          "http://[100::1]/",
          // IPv4 in IPv6
          "http://[::ffff:127.0.0.1]/",
          "http://[::ffff:7f00:1]/",
          "http://[0:0:0:0:0:ffff:10.0.0.1]/",
          "http://[::ffff:169.254.169.254]/",
          "http://[::ffff:a9fe:a9fe]/",
          "http://[::127.0.0.1]/",
          "http://[::7f00:1]/",
          "http://[::ffff:0:127.0.0.1]/",
          "http://[64:ff9b::127.0.0.1]/",
          "http://[64:ff9b::a9fe:a9fe]/",
          "http://[64:ff9b:1::a00:1]/",
          "http://[2002:7f00:1::]/",
          "http://[2002:a9fe:a9fe::1]/",
          "http://[2001:0:7f00:1::]/",
          "http://[2001::1]/",
          // one number, and numbers in other bases
          "http://2130706433/",
          "http://2852039166/",
          "http://017700000001/",
          "http://0x7f000001/",
          "http://0x7f.0.0.1/",
          "http://0x7f.0x0.0x0.0x1/",
          "http://0X7F.1/",
          "http://0177.0.0.1/",
          "http://0177.0.0.01/",
          "http://00000177.0.0.1/",
          "http://127.000.000.001/",
          "http://127.1/",
          "http://127.0.1/",
          "http://10.1/",
          "http://0/",
          "http://00/",
          "http://127.0.0.1./",
          "http://127.0.0.256/",
          "http://425.510.425.510/",
          "http://4294967297/",
          // one host for one reader, another for another
          "http://198.41.0.4@127.0.0.1/",
          "http://hooks.example.org@127.0.0.1/",
          "http://user:secret@198.41.0.4/",
          "http://127.0.0.1%2f@198.41.0.4/",
          "http://198.41.0.4:80@127.0.0.1:80/",
          "http://198.41.0.4#@127.0.0.1/",
          "http://127.0.0.1\\@198.41.0.4/",
          "http:\\\\127.0.0.1\\",
          "http://198.41.0.4\\.127.0.0.1/",
          "http:///127.0.0.1/",
          "http:127.0.0.1/",
          "http://198.41.0.4:80:80/",
          "http://198.41.0.4 127.0.0.1/",
          "http://127.0.0.1\r\nHost: hooks.example.org/",
          "http://198.41.0.4/\u0000",
          "http://%31%32%37.0.0.1/",
          "http://１２７.０.０.１/",
          "http://①②⑦.0.0.1/",
          "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
          "http://127。0。0。1/",
          "http://[127.0.0.1]/",
          "http://[::1/",
          "http://",
          "",
          // not the web, not its ports
          "ftp://198.41.0.4/",
          "file:///etc/passwd",
          "gopher://198.41.0.4:25/_HELO",
          "jar:http://198.41.0.4/!/",
          "javascript:alert(1)",
          "//198.41.0.4/",
          "198.41.0.4/",
          "http://198.41.0.4:22/",
          "http://198.41.0.4:25/",
          "http://198.41.0.4:5432/",
          "http://198.41.0.4:6379/",
          "http://198.41.0.4:8080/",
          "http://198.41.0.4:0/",
          "https://198.41.0.4:65536/",
          "https://198.41.0.4:-1/");

  private HostileAddresses() {}

  /** All of them; each must be refused. */
  public static List<String> urls() {
    return Stream.concat(
            URLS.stream(), NAMES.keySet().stream().sorted().map(name -> "http://" + name + "/hook"))
        .toList();
  }

  /** What a name server says that knows the names of the table and no others. */
  public static List<InetAddress> resolve(String host) throws UnknownHostException {
    List<String> addresses = NAMES.get(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    return addresses.stream().map(InetAddress::ofLiteral).toList();
  }
}
