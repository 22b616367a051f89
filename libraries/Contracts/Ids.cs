using System.Security.Cryptography;

namespace StreamPlatform.Contracts;

/// <summary>Random ids that are safe in URLs, blob names and DNS: a letter for the kind and 15 characters of lower-case base32 (75 bits).</summary>
public static class Ids
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int RandomLength = 15;

    /// <summary>A new id of a video.</summary>
    public static string NewVideo() => New('v');

    /// <summary>A new id of a channel.</summary>
    public static string NewChannel() => New('c');

    /// <summary>A new id of a playlist.</summary>
    public static string NewPlaylist() => New('l');

    /// <summary>A new id of a source, which is also the id of the upload that brings it.</summary>
    public static string NewSource() => New('s');

    /// <summary>A new id of a picture that a creator sent. It stands where a plan's stands, and has its form.</summary>
    public static string NewPicture() => New('p');

    /// <summary>The id of a plan: the same for the same source and plan version, so that a repeated job plans the same plan.</summary>
    public static string Plan(string sourceId, int planVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceId);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sourceId}/{planVersion}")), hash);
        return Encode('p', hash);
    }

    /// <summary>Whether a text has the form of an id of this kind (<c>v</c>, <c>c</c>, <c>l</c>, <c>s</c> or <c>p</c>).</summary>
    public static bool IsValid(char kind, string? id) =>
        id is { Length: RandomLength + 1 } && id[0] == kind && id.AsSpan(1).IndexOfAnyExcept(Alphabet) < 0;

    internal static string RandomPart(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    private static string New(char kind) => kind + RandomPart(RandomLength);

    private static string Encode(char kind, ReadOnlySpan<byte> hash)
    {
        Span<char> text = stackalloc char[RandomLength + 1];
        text[0] = kind;
        for (var i = 0; i < RandomLength; i++)
        {
            text[i + 1] = Alphabet[hash[i] & 31];
        }

        return new string(text);
    }
}
