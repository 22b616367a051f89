using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StreamPlatform.Catalog.Playlists;

// The last video that was shown, and where it stood: the next page begins behind it wherever it stands now, or there if it is gone.
internal sealed partial record PlaylistCursor(int Index, string VideoId)
{
    public string Write() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Index}-{VideoId}")));

    public int NextIn(List<PlaylistEntry> entries)
    {
        var at = entries.FindIndex(entry => entry.VideoId == VideoId);
        return at >= 0 ? at + 1 : Math.Min(Index, entries.Count);
    }

    // false for what was not given out here; null in, null out: the first page
    public static bool TryRead(string? cursor, out PlaylistCursor? read)
    {
        read = null;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[64];
        if (cursor.Length > 80 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length) ||
            Pattern().Match(Encoding.ASCII.GetString(bytes[..length])) is not { Success: true } match)
        {
            return false;
        }

        read = new PlaylistCursor(int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["video"].Value);
        return true;
    }

    [GeneratedRegex(@"\A(?<index>[0-9]{1,5})-(?<video>v[a-z2-7]{15})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
