using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>Decodes each name.</summary>
public class Utf8NameDecoder : INameDecoder
{
    public static Utf8NameDecoder Instance { get; } = new();

    public string Decode(BsonStream stream, UTF8Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.ReadCString(encoding);
    }

    public void Inform(string name)
    {
    }
}
