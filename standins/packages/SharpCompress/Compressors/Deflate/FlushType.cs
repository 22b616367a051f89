namespace SharpCompress.Compressors.Deflate;

/// <summary>What a flush writes.</summary>
public enum FlushType
{
    None = 0,
    Partial,
    Sync,
    Full,
    Finish,
}
