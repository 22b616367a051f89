namespace MongoDB.Bson.Serialization;

/// <summary>What the caller wants of one serialisation.</summary>
public struct BsonSerializationArgs
{
    private bool? _serializeAsNominalType;
    private bool? _serializeIdFirst;

    public BsonSerializationArgs(Type nominalType, bool serializeAsNominalType, bool serializeIdFirst)
    {
        NominalType = nominalType;
        _serializeAsNominalType = serializeAsNominalType;
        _serializeIdFirst = serializeIdFirst;
    }

    public Type NominalType { readonly get; set; }

    public bool SerializeAsNominalType
    {
        readonly get => _serializeAsNominalType ?? false;
        set => _serializeAsNominalType = value;
    }

    public bool SerializeIdFirst
    {
        readonly get => _serializeIdFirst ?? false;
        set => _serializeIdFirst = value;
    }

    internal void SetOrValidateNominalType(Type nominalType, string nominalTypeSource)
    {
        if (NominalType == null)
        {
            NominalType = nominalType;
        }
        else if (NominalType != nominalType)
        {
            throw new ArgumentException($"args.NominalType must be equal to {nominalTypeSource}.", nameof(nominalType));
        }
    }
}
