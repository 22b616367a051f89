using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>{ _csharpnull : true }, the null that is not BSON's.</summary>
internal static class CSharpNull
{
    private const string Name = "_csharpnull";

    public static void Write(IBsonWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteBoolean(Name, value: true);
        writer.WriteEndDocument();
    }

    public static bool TryRead(IBsonReader reader)
    {
        if (reader.GetCurrentBsonType() != BsonType.Document)
        {
            return false;
        }
        var start = reader.GetBookmark();
        reader.ReadStartDocument();
        if (reader.ReadBsonType() == BsonType.Boolean && reader.ReadName() is Name or "$csharpnull" && reader.ReadBoolean() && reader.ReadBsonType() == BsonType.EndOfDocument)
        {
            reader.ReadEndDocument();
            return true;
        }
        reader.ReturnToBookmark(start);
        return false;
    }
}
