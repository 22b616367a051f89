namespace StreamPlatform.Media;

/// <summary>What the sequence parameter set of an H.264 track says about its pictures (ITU-T H.264, 7.3.2.1.1 and E.1.1).</summary>
/// <param name="ProfileIdc">100 is High.</param>
/// <param name="LevelIdc">Ten times the level.</param>
/// <param name="Size">Pixels after cropping.</param>
/// <param name="IsProgressive"><c>frame_mbs_only_flag</c>: no picture is interlaced.</param>
/// <param name="Transfer"><c>transfer_characteristics</c>; null when unsaid, which players take as BT.709.</param>
public sealed record SequenceParameters(int ProfileIdc, int LevelIdc, Resolution Size, bool IsProgressive, int? Transfer)
{
    // PQ and HLG (ITU-T H.273, table 3)
    private const int Pq = 16;
    private const int Hlg = 18;

    /// <summary>The pictures are of standard dynamic range.</summary>
    public bool IsStandardRange => Transfer is not (Pq or Hlg);
}
