using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Gateway.Limits;

// Whom limits count.
internal static class Clients
{
    // an IPv4 address, or the /64 of an IPv6 address, since a single line owns at least that
    public static string NetworkOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 =>
            new IPNetwork(new IPAddress([.. v6.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]), 64).ToString(),
        var v4 => v4.ToString(),
    };

    // The gateway does not check tokens: whoever invents some gets a bucket for each, but all of them drink from that of his address too.
    public static string? CredentialOf(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        return authorization.Length == 0 ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)).AsSpan(0, 16));
    }
}
