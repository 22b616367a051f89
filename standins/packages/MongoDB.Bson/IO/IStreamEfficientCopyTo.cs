namespace MongoDB.Bson.IO;

/// <summary>A stream that can hand over its bytes without an intermediate buffer.</summary>
public interface IStreamEfficientCopyTo
{
    void EfficientCopyTo(Stream destination);
}
