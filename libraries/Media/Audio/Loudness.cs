namespace StreamPlatform.Media;

/// <summary>How loud a sound is by EBU R 128.</summary>
/// <param name="Integrated">LUFS.</param>
/// <param name="TruePeak">dBTP.</param>
public sealed record Loudness(double Integrated, double TruePeak)
{
    // The absolute gate: what is below it counts for nothing
    private const double Gate = -70;

    /// <summary>Nothing in it is loud enough to be measured.</summary>
    public bool IsSilence => Integrated <= Gate || double.IsNaN(Integrated);
}
