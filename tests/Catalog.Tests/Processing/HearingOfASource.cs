using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Catalog.Tests.Processing;

public class HearingOfASource
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string VideoId = Ids.NewVideo();
    private readonly SourceStory _first = new(VideoId, Monday);
    private readonly SourceStory _second = new(VideoId, Monday.AddHours(1));

    [Fact]
    public void Any_order_and_any_repetition_ends_in_the_same_state()
    {
        var third = new SourceStory(VideoId, Monday.AddHours(2));
        object[] all =
        [
            .. _first.Whole, _first.FailedAt(1, retryable: true), _first.FailedAt(2), _first.ProbingOf(2), _first.Repaired, _first.Stills, _first.HoverPreview,
            .. _second.Whole, _second.Refused, _second.Failed, _second.StreamRefused, _second.Storyboard,
            .. third.Whole.Where(told => told is not SourceProbed), third.ProbedCut, third.FailedAt(1, retryable: true),
        ];
        var told = from part in Gen.SubListOf(all)
                   from repeated in Gen.SubListOf<object>(part)
                   from shuffled in Gen.Shuffle(part.Concat(repeated).ToArray())
                   select (InOrder: part, Shuffled: shuffled);

        Prop.ForAll(told.ToArbitrary(), story => Told.Facts(story.InOrder).State() == Told.Facts(story.Shuffled).State())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_repetition_is_no_news()
    {
        var facts = Told.Facts([.. _first.Whole, _first.Failed]);

        Assert.All([.. _first.Whole, _first.Failed], told => Assert.False(facts.Tell(told)));
    }

    [Fact]
    public void It_goes_from_uploaded_over_probing_transcoding_and_playable_to_ready()
    {
        var facts = new ProcessingFacts();
        Assert.Equal(ProcessingState.None, ProcessingStatus.Of(facts).Standing.State);
        List<ProcessingState> states = [];
        foreach (var told in _first.Whole)
        {
            facts.Tell(told);
            states.Add(ProcessingStatus.Of(facts).Standing.State);
        }

        Assert.Equal(
            [ProcessingState.Uploaded, ProcessingState.Probing, ProcessingState.Transcoding, ProcessingState.Playable, ProcessingState.Ready], states.Distinct());
    }

    [Fact]
    public void A_newer_one_that_is_ready_stands_and_what_is_said_of_an_older_one_changes_nothing()
    {
        var facts = Told.Facts(_second.Whole);
        var state = facts.State();
        foreach (var told in _first.Whole)
        {
            facts.Tell(told);
        }

        Assert.Equal(state, facts.State());
    }

    [Fact]
    public void A_new_upload_takes_the_place_of_the_old_one_when_it_is_ready_and_not_before()
    {
        var facts = Told.Facts([.. _first.Whole, .. _second.Whole[..^1]]);
        var status = ProcessingStatus.Of(facts);
        Assert.Equal((_first.SourceId, ProcessingState.Ready), (status.Standing.Source!.SourceId, status.Standing.State));
        Assert.Equal((_second.SourceId, ProcessingState.Playable), (status.Replacement!.Source!.SourceId, status.Replacement.State));
        Assert.Empty(facts.Decisions().Discarded);

        facts.Tell(_second.Ready);
        Assert.Equal(_second.SourceId, ProcessingStatus.Of(facts).Standing.Source!.SourceId);
        Assert.Null(ProcessingStatus.Of(facts).Replacement);
        Assert.Equal([_first.SourceId], facts.Decisions().Discarded);
        Assert.Equal(_second.PlanId, Assert.Single(facts.Plans).PlanId);
    }

    [Fact]
    public void An_upload_that_is_heard_of_after_a_newer_one_is_ready_is_discarded_at_once()
    {
        var facts = Told.Facts([.. _second.Whole, _first.Completed]);

        Assert.Equal([_first.SourceId], facts.Decisions().Discarded);
        Assert.Equal(_second.SourceId, Assert.Single(facts.Sources).SourceId);
    }

    [Fact]
    public void A_failure_says_why_until_another_try_succeeds()
    {
        var facts = Told.Facts([_first.Completed, _first.Probed, _first.Playable, _first.Failed]);
        Assert.Equal("encoder-failed", ProcessingStatus.Of(facts).Standing.Ending!.Code);

        facts.Tell(_first.Ready);
        Assert.Null(ProcessingStatus.Of(facts).Standing.Ending);
        Assert.True(ProcessingStatus.Of(facts).Standing.IsPlayable);
    }

    [Fact]
    public void What_never_becomes_known_does_not_pile_up()
    {
        var facts = Told.Facts(_first.Whole);
        for (var i = 0; i < 100; i++)
        {
            var unknown = new SourceStory(VideoId, Monday.AddDays(-1));
            facts.Tell(unknown.Refused);
            facts.Tell(unknown.Poster);
        }

        Assert.InRange(facts.Sources.Count, 1, 20);
        Assert.InRange(facts.Plans.Count, 1, 20);
        Assert.Equal(ProcessingState.Ready, ProcessingStatus.Of(facts).Standing.State);
    }
}
