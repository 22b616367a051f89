namespace StreamPlatform.Media;

/// <summary>A picture of a video, when it is shown, and how it looks.</summary>
public readonly record struct SeenPicture(MediaTime Time, PictureLook Look);
