namespace StreamPlatform.Media;

/// <summary>Keeps values from ending the line or the string that they stand in.</summary>
internal static class PlaylistText
{
    internal static string Quotable(string value) =>
        value.AsSpan().IndexOfAny('"', '\r', '\n') < 0 ? value : value.Replace('"', '\'').ReplaceLineEndings(" ");

    internal static string Uri(string value) =>
        value.Length > 0 && value[0] != '#' && !value.Any(c => char.IsControl(c) || c is ' ' or '"')
            ? value
            : throw new ArgumentException($"Not a URI that a playlist line can hold: '{value}'.", nameof(value));
}
