using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>UTF-8 without a byte order mark.</summary>
public static class Utf8Encodings
{
    public static UTF8Encoding Lenient { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static UTF8Encoding Strict { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
