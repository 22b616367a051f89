using System.Globalization;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>How much chaos: from CHAOS_SEED, CHAOS_KILLS and CHAOS_UPLOADS, or what a test does without them.</summary>
internal sealed record ChaosSettings(int Seed, int Kills, int Uploads)
{
    public static ChaosSettings Or(int seed, int kills, int uploads) =>
        new(Read("CHAOS_SEED", seed), Read("CHAOS_KILLS", kills), Read("CHAOS_UPLOADS", uploads));

    private static int Read(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
