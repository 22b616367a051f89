namespace MongoDB.Bson.IO;

/// <summary>The dialects of JSON.</summary>
public enum JsonOutputMode
{
    Shell,
    CanonicalExtendedJson,
    RelaxedExtendedJson,
}
