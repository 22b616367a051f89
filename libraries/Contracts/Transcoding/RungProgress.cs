namespace StreamPlatform.Contracts.Transcoding;

/// <summary>How far one rung is, 0 to 100.</summary>
public sealed record RungProgress(string Track, double Percent);
