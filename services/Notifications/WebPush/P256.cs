using System.Security.Cryptography;

namespace StreamPlatform.Notifications.WebPush;

// Points of the curve P-256 as they travel: 0x04, x, y (SEC 1, uncompressed).
internal static class P256
{
    public const int PointLength = 65;
    public const int ScalarLength = 32;
    private const byte Uncompressed = 4;

    public static bool IsPublicKey(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength || point[0] != Uncompressed)
        {
            return false;
        }

        try
        {
            using var key = ECDiffieHellman.Create(Parameters(point));
            return true;
        }
        catch (CryptographicException)
        {
            // it does not lie on the curve
            return false;
        }
    }

    public static ECParameters Parameters(ReadOnlySpan<byte> point) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point.Slice(1, ScalarLength).ToArray(), Y = point.Slice(1 + ScalarLength, ScalarLength).ToArray() },
    };

    public static byte[] PublicKey(ECParameters key)
    {
        var point = new byte[PointLength];
        point[0] = Uncompressed;

        // a coordinate may come without its leading zeros
        key.Q.X!.CopyTo(point, 1 + ScalarLength - key.Q.X.Length);
        key.Q.Y!.CopyTo(point, PointLength - key.Q.Y.Length);
        return point;
    }
}
