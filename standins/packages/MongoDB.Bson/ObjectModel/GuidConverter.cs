namespace MongoDB.Bson;

/// <summary>Turns a Guid into bytes and back in each byte order that drivers ever used.</summary>
public static class GuidConverter
{
    public static Guid FromBytes(byte[] bytes, GuidRepresentation representation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length != 16)
        {
            throw new ArgumentException($"Length of byte array must be 16, not {bytes.Length}.", nameof(bytes));
        }
        return representation switch
        {
            GuidRepresentation.Standard or GuidRepresentation.PythonLegacy => new Guid(bytes, bigEndian: true),
            GuidRepresentation.CSharpLegacy => new Guid(bytes),
            GuidRepresentation.JavaLegacy => new Guid(HalvesReversed(bytes), bigEndian: true),
            GuidRepresentation.Unspecified => throw new InvalidOperationException("Unable to convert byte array to Guid because GuidRepresentation is Unspecified."),
            _ => throw new ArgumentException($"Unexpected GuidRepresentation: {representation}.", nameof(representation)),
        };
    }

    public static BsonBinarySubType GetSubType(GuidRepresentation guidRepresentation) => guidRepresentation switch
    {
        GuidRepresentation.Standard => BsonBinarySubType.UuidStandard,
        GuidRepresentation.CSharpLegacy or GuidRepresentation.JavaLegacy or GuidRepresentation.PythonLegacy => BsonBinarySubType.UuidLegacy,
        _ => throw new ArgumentException($"GuidRepresentation {guidRepresentation} has no binary sub type.", nameof(guidRepresentation)),
    };

    public static byte[] ToBytes(Guid guid, GuidRepresentation guidRepresentation) => guidRepresentation switch
    {
        GuidRepresentation.Standard or GuidRepresentation.PythonLegacy => guid.ToByteArray(bigEndian: true),
        GuidRepresentation.CSharpLegacy => guid.ToByteArray(),
        GuidRepresentation.JavaLegacy => HalvesReversed(guid.ToByteArray(bigEndian: true)),
        GuidRepresentation.Unspecified => throw new InvalidOperationException("Unable to convert Guid to byte array because GuidRepresentation is Unspecified."),
        _ => throw new ArgumentException($"Unexpected GuidRepresentation: {guidRepresentation}.", nameof(guidRepresentation)),
    };

    private static byte[] HalvesReversed(byte[] bytes)
    {
        var reversed = (byte[])bytes.Clone();
        Array.Reverse(reversed, 0, 8);
        Array.Reverse(reversed, 8, 8);
        return reversed;
    }
}
