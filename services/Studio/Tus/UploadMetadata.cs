using System.Text;

namespace StreamPlatform.Studio.Tus;

// Upload-Metadata: filename d29ybGQubXA0,filetype dmlkZW8vbXA0,is_confidential
//   "one or more comma-separated key-value pairs. The key and value MUST be separated by a space. The key MUST NOT contain spaces and commas and
//    MUST NOT be empty. The key SHOULD be ASCII encoded and the value MUST be Base64 encoded. All keys MUST be unique. The value MAY be empty.
//    In these cases, the space, which would normally separate the key and the value, MAY be left out."
internal sealed class UploadMetadata
{
    private const int MaxLength = 4096;

    private readonly Dictionary<string, string> _values;

    private UploadMetadata(string header, Dictionary<string, string> values)
    {
        Header = header;
        _values = values;
    }

    public string Header { get; }

    public string? this[string key] => _values.GetValueOrDefault(key);

    public static UploadMetadata? TryParse(string? header)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (header is null or { Length: > MaxLength })
        {
            return null;
        }

        foreach (var pair in header.Split(','))
        {
            var parts = pair.Trim(' ').Split(' ');
            if (parts.Length > 2 || !IsKey(parts[0]) || Decode(parts.ElementAtOrDefault(1)) is not { } value || !values.TryAdd(parts[0], value))
            {
                return null;
            }
        }

        return new UploadMetadata(header, values);
    }

    private static bool IsKey(string text) => text.Length > 0 && text.All(character => character is > ' ' and < '\x7f');

    private static string? Decode(string? base64)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(base64 ?? string.Empty));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
