using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>Reads an element name, perhaps looking it up instead of decoding it.</summary>
public interface INameDecoder
{
    string Decode(BsonStream stream, UTF8Encoding encoding);

    void Inform(string name);
}
