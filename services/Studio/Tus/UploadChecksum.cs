using System.Security.Cryptography;

namespace StreamPlatform.Studio.Tus;

// Upload-Checksum: sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=
//   "The Upload-Checksum request header ... MUST consist of the name of the used checksum algorithm and the Base64 encoded checksum separated by a space."
internal sealed class UploadChecksum : IDisposable
{
    public const string Algorithms = "sha1,sha256";

    private readonly byte[] _expected;
    private readonly IncrementalHash _hash;

    private UploadChecksum(IncrementalHash hash, byte[] expected)
    {
        _hash = hash;
        _expected = expected;
    }

    public static UploadChecksum? TryParse(string header)
    {
        if (header.Split(' ') is not [var name, var base64] || AlgorithmOf(name) is not { } algorithm)
        {
            return null;
        }

        var hash = IncrementalHash.CreateHash(algorithm);
        var expected = new byte[hash.HashLengthInBytes];
        if (Convert.TryFromBase64String(base64, expected, out var length) && length == expected.Length)
        {
            return new UploadChecksum(hash, expected);
        }

        hash.Dispose();
        return null;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    public bool Matches() => _hash.GetHashAndReset().AsSpan().SequenceEqual(_expected);

    public void Dispose() => _hash.Dispose();

    // sha1 is the one that every server of the protocol must know; it guards against a bad line, not against an attacker
    private static HashAlgorithmName? AlgorithmOf(string name) => name switch
    {
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        _ => null,
    };
}
