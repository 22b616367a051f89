using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Encoding;

// By how much a sound is made louder or quieter: the same from its beginning to its end, so that what is quiet in it stays quiet. Pure.
internal sealed record SoundLevel(double Decibels)
{
    // LUFS; of streams for headphones and loudspeakers at home (AES TD1008 lies about it)
    public const double Target = -16;

    // More would only make noise loud
    private const double MostGain = 20;

    // Not worth a filter
    private const double LeastGain = 0.1;

    // dBTP is -1; the encoder adds a little to what it is given
    private const double Ceiling = -1.5;

    // Peaks between samples show at four times the rate
    private const int Oversampling = 4;

    public static readonly SoundLevel Untouched = new(0);

    public static SoundLevel For(Loudness? measured) =>
        measured is { IsSilence: false } loudness ? new SoundLevel(Math.Min(MostGain, Target - loudness.Integrated)) : Untouched;

    public IEnumerable<string> Filters(int sampleRate) => Math.Abs(Decibels) < LeastGain
        ? []
        :
        [
            $"volume={Text(Decibels)}dB",
            $"aresample={(sampleRate * Oversampling).ToString(CultureInfo.InvariantCulture)}",
            $"alimiter=limit={Text(Math.Pow(10, Ceiling / 20))}:attack=5:release=50:level=0:latency=1",
            $"aresample={sampleRate.ToString(CultureInfo.InvariantCulture)}",
        ];

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
