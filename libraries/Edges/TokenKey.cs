namespace StreamPlatform.Edges;

/// <summary>A secret that Streaming, CdnSync and the edges share, and the name by which a token says which one it was signed with.</summary>
public sealed class TokenKey
{
    internal TokenKey(string id, byte[] secret) => (Id, Secret) = (id, secret);

    /// <summary>Stands in the token.</summary>
    public string Id { get; }

    /// <summary>Stands nowhere.</summary>
    public ReadOnlyMemory<byte> Secret { get; }
}
