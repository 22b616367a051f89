namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Hostile and odd files, each through probe, plan and every encoder. Alone on the machine, because time and memory are looked at.</summary>
[Collection(nameof(RunningTheCorpus))]
public sealed class RunningTheCorpus(CorpusRoom room, ITestOutputHelper output) : IClassFixture<CorpusRoom>
{
    // a folder of real files, whose verdicts are not known beforehand
    private const string FolderVariable = "ODD_SOURCES";

    private static readonly IReadOnlyList<OddFile> All = [.. Boxes.All, .. Clocks.All, .. Kinds.All];

    private static readonly string[] Sample =
    [
        "cut-behind-its-index.mp4", "noise-in-the-middle.mp4", "says-ten-hours.mkv", "cut.mkv", "two-thousand-million-samples.mp4",
        "unknown-sound.mov", "encrypted.mp4", "huge-picture.avi", "joined-of-two-sizes.ts", "one-picture-and-a-song.mp4", "without-times.h264", "pq.mp4",
        "disc.mpg", "two-in-one.mp4", "still.png",
    ];

    [Fact]
    [Trait("Duration", "slow")]
    public Task Fifteen_of_them_get_the_verdict_that_they_deserve() => RunAsync([.. All.Where(file => Sample.Contains(file.Name))], timed: false);

    [Fact]
    [Trait("Duration", "long")]
    public Task All_of_them_get_the_verdict_that_they_deserve() => RunAsync(All, timed: true);

    [Fact]
    [Trait("Duration", "long")]
    public async Task Real_files_of_a_folder_get_a_verdict_each()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, $"{FolderVariable} names no folder of files.");
        var outcomes = new List<Outcome>();
        foreach (var path in Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            outcomes.Add(await room.RunAsync(path));
            output.WriteLine(outcomes[^1].ToString());
        }

        Assert.All(outcomes, outcome => Assert.True(outcome.IsWithinBounds, outcome.ToString()));
    }

    [Fact]
    public void A_sample_is_fifteen_files_of_the_corpus_and_the_corpus_more_than_sixty()
    {
        Assert.Equal(15, All.Count(file => Sample.Contains(file.Name)));
        Assert.InRange(All.DistinctBy(file => file.Name).Count(), 60, All.Count);
    }

    // time is looked at where nothing else runs beside it
    private async Task RunAsync(IReadOnlyList<OddFile> files, bool timed)
    {
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var path = room.Workshop.PathOf(file.Name);
            await file.MakeAsync(room.Workshop, path);
            var outcome = await OutcomeOfAsync(path);
            output.WriteLine(outcome.ToString());
            if (!outcome.Is(file.Expected) || outcome.PeakMegabytes > Outcome.MostMegabytes || (timed && outcome.Took > outcome.Bound))
            {
                wrong.Add($"{outcome}\n    expected {file.Expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // one file that breaks a promise must not hide the others
    private async Task<Outcome> OutcomeOfAsync(string path)
    {
        try
        {
            return await room.RunAsync(path);
        }
        catch (Exception exception)
        {
            return new Outcome(Path.GetFileName(path), "crashed", TimeSpan.Zero, TimeSpan.Zero, 0, exception.ToString());
        }
    }
}
