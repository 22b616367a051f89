namespace StreamPlatform.Media;

/// <summary>One cue of WebVTT.</summary>
/// <param name="Start">When it appears.</param>
/// <param name="End">When it goes.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Settings">Where it stands, e.g. <c>line:10% align:start</c>.</param>
public readonly record struct WebVttCue(MediaTime Start, MediaTime End, string Text, string Settings = "");
