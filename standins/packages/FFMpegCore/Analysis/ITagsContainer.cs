namespace FFMpegCore;

/// <summary>Something that carries tags.</summary>
public interface ITagsContainer
{
    /// <summary>The tags.</summary>
    Dictionary<string, string>? Tags { get; set; }
}
