using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Tests.Indexing;

public sealed class MilestonesOfAPlan
{
    private static readonly Dictionary<string, int> NoEnds = [];

    [Fact]
    public void The_lower_half_of_the_ladder_and_the_first_sound_make_a_video_playable()
    {
        var video = new AVideo { Audio = ["audio", "audio-de"] };
        TranscodedSegment[] early = [.. new[] { "480p", "360p", "216p", "audio" }.Select(track => video.Segment(track, 0))];

        Assert.True(Milestones.IsPlayable(video.Probed, Progress(early)));
        Assert.All(early, missing => Assert.False(Milestones.IsPlayable(video.Probed, Progress(early.Where(one => one != missing)))));
    }

    [Fact]
    public void A_long_ladder_waits_for_no_more_than_three_rungs() => Assert.Equal(
        ["480p", "360p", "216p"],
        Milestones.EarlyRungs(new AVideo { Rungs = ["2160p", "1440p", "1080p", "720p", "480p", "360p", "216p"] }.Probed).Select(rung => rung.Track));

    [Fact]
    public void A_later_segment_does_not_stand_in_for_the_first()
    {
        var video = new AVideo { Rungs = ["360p"], Audio = [] };

        Assert.False(Milestones.IsPlayable(video.Probed, Progress([video.Segment("360p", 1), video.Segment("360p", 2)])));
        Assert.True(Milestones.IsPlayable(video.Probed, Progress([video.Segment("360p", 0)])));
    }

    [Fact]
    public void A_video_without_sound_waits_for_none() =>
        Assert.True(Milestones.IsReady(
            new AVideo { Audio = [], Segments = 1, Rungs = ["216p"] }.Probed,
            Progress([new AVideo { Audio = [], Rungs = ["216p"] }.Segment("216p", 0)]),
            NoEnds));

    [Fact]
    public void Ready_is_every_segment_of_every_track_and_no_fewer_in_any_order() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var video = new AVideo { Segments = 4, Rungs = ["720p", "360p"] };
            var all = video.Tracks.SelectMany(track => Enumerable.Range(0, video.Segments).Select(number => video.Segment(track, number))).ToArray();
            new Random(seed).Shuffle(all);

            return Enumerable.Range(0, all.Length + 1).All(known =>
                Milestones.IsReady(video.Probed, Progress(all[..known]), NoEnds) == (known == all.Length));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_track_whose_length_was_not_planned_the_end_is_known_when_it_is_named()
    {
        var video = new AVideo { Segments = 2, Rungs = ["360p"] };
        var plan = video.Probed with { Audio = [video.Probed.Audio[0] with { SegmentCount = 0 }] };
        var all = Progress([video.Segment("360p", 0), video.Segment("360p", 1), video.Segment("audio", 0), video.Segment("audio", 1)]);

        Assert.False(Milestones.IsReady(plan, all, NoEnds));
        Assert.True(Milestones.IsReady(plan, all, new Dictionary<string, int> { ["audio"] = 2 }));
        Assert.False(Milestones.IsReady(plan, all, new Dictionary<string, int> { ["audio"] = 3 }));
    }

    [Fact]
    public void A_plan_that_knows_its_length_replaces_one_that_did_not()
    {
        var known = new AVideo();
        var unknown = known with { LengthIsKnown = false };

        Assert.True(Milestones.Supersedes(unknown.Probed, known: null));
        Assert.True(Milestones.Supersedes(known.Probed, unknown.Probed));
        Assert.False(Milestones.Supersedes(unknown.Probed, known.Probed));
        Assert.False(Milestones.Supersedes(known.Probed, known.Probed));
    }

    private static Dictionary<string, TrackProgress> Progress(IEnumerable<TranscodedSegment> segments) => segments
        .GroupBy(segment => segment.Track, StringComparer.Ordinal)
        .ToDictionary(track => track.Key, track => new TrackProgress(
            track.Key, track.Count(), track.Max(one => one.Number), track.Any(one => one.Number == 0)));
}
