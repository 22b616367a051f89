namespace StreamPlatform.Contracts.Thumbnails;

/// <summary>A creator's own picture is stored, in several widths as JPEG and WebP, and stands for the video from now on. Published by Thumbnails; heard by Catalog.</summary>
/// <param name="PictureId">Stands where a plan's id stands in the names of its files.</param>
/// <param name="Widths">In pixels, ascending.</param>
[HeardBy("catalog")]
public sealed record PosterUploaded(string VideoId, string PictureId, IReadOnlyList<int> Widths);
