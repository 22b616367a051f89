namespace StreamPlatform.Media;

/// <summary>A complete media segment: its number in the plan, its bytes and what they say.</summary>
public sealed record AssembledSegment(int Number, byte[] Bytes, MediaSegment Facts);
