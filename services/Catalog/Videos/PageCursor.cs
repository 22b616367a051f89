using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace StreamPlatform.Catalog.Videos;

// Where the next page begins: the place of the last thing that was shown. What comes or goes elsewhere does not move it.
internal static partial class PageCursor
{
    public static string Write(string place) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place));

    // false for what was not given out here; null in, null out: the first page
    public static bool TryRead(string? cursor, out string? place)
    {
        place = null;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[64];
        if (cursor.Length > 80 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
        {
            return false;
        }

        place = Encoding.ASCII.GetString(bytes[..length]);
        return PlacePattern().IsMatch(place);
    }

    // see Video.PlaceOf: of a video, a channel or a playlist
    [GeneratedRegex(@"\A[0-9]{15}-[vcl][a-z2-7]{15}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlacePattern();
}
