namespace SharpCompress.Compressors;

/// <summary>Which way a stream works.</summary>
public enum CompressionMode
{
    Compress = 0,
    Decompress = 1,
}
