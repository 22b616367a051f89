namespace StreamPlatform.Media;

/// <summary>Values for samples that carry none themselves (<c>trex</c>, then <c>tfhd</c>).</summary>
internal readonly record struct SampleDefaults(uint Duration, uint Size);
