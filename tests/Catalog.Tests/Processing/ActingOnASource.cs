using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts;

namespace StreamPlatform.Catalog.Tests.Processing;

public class ActingOnASource
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly string VideoId = Ids.NewVideo();
    private readonly SourceStory _first = new(VideoId, Monday);
    private readonly SourceStory _second = new(VideoId, Monday.AddHours(1));

    [Fact]
    public void A_retry_begins_a_new_attempt_and_the_old_failure_is_past_however_often_it_comes()
    {
        var facts = Told.Facts([_first.Completed, _first.Probing, _first.Probed, _first.FailedAt(1, retryable: true)]);
        Assert.Equal(ProcessingState.Failed, StateOf(facts));

        Assert.True(ProcessingActs.Retry(facts, force: false));
        Assert.Equal([(_first.SourceId, 2)], facts.Decisions().Retried);
        facts.Tell(_first.FailedAt(1, retryable: true));
        Assert.Equal(ProcessingState.Transcoding, StateOf(facts));

        facts.Tell(_first.FailedAt(2));
        Assert.Equal(ProcessingState.Failed, StateOf(facts));
        Assert.False(ProcessingActs.Retry(facts, force: false));
    }

    [Fact]
    public void A_source_that_failed_before_it_was_probed_waits_to_be_probed_again()
    {
        var facts = Told.Facts([_first.Completed, _first.Probing, _first.FailedAt(1, retryable: true)]);
        ProcessingActs.Retry(facts, force: false);
        Assert.Equal(ProcessingState.Uploaded, StateOf(facts));

        facts.Tell(_first.ProbingOf(2));
        Assert.Equal(ProcessingState.Probing, StateOf(facts));
    }

    [Fact]
    public void What_was_refused_is_never_retried_not_even_by_an_operator()
    {
        var facts = Told.Facts([_first.Completed, _first.Refused]);

        Assert.False(ProcessingActs.Retry(facts, force: true));
    }

    [Fact]
    public void An_operator_sets_going_again_what_is_stuck_and_what_was_thought_hopeless()
    {
        Assert.True(ProcessingActs.Retry(Told.Facts([_first.Completed, _first.Probed]), force: true));
        Assert.True(ProcessingActs.Retry(Told.Facts([_first.Completed, _first.Failed]), force: true));
    }

    [Fact]
    public void What_is_cancelled_stays_so_whatever_comes_late()
    {
        var late = Gen.SubListOf(_first.Whole.Append(_first.Failed).Append(_first.Repaired).ToArray()).SelectMany(part => Gen.Shuffle(part.ToArray()));

        Prop.ForAll(late.ToArbitrary(), told =>
        {
            var facts = Told.Facts([_first.Completed, _first.Probing]);
            ProcessingActs.Cancel(facts);
            foreach (var message in told)
            {
                facts.Tell(message);
            }

            return StateOf(facts) == ProcessingState.Cancelled && facts.Decisions().Discarded.SequenceEqual([_first.SourceId]);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Cancelling_a_replacement_leaves_what_was_there()
    {
        var facts = Told.Facts(_first.Whole);
        var before = facts.State();
        facts.Tell(_second.Completed);
        Assert.True(ProcessingActs.Cancel(facts));

        Assert.Equal(before, facts.State());
        Assert.Equal([_second.SourceId], facts.Decisions().Discarded);
        Assert.False(ProcessingActs.Cancel(facts));
    }

    [Fact]
    public void A_replacement_that_is_refused_or_fails_leaves_what_was_there_standing()
    {
        foreach (var ending in (object[])[_second.Refused, _second.Failed])
        {
            var status = ProcessingStatus.Of(Told.Facts([.. _first.Whole, _second.Completed, _second.Probed, ending]));
            Assert.Equal(_first.SourceId, status.Standing.Source!.SourceId);
            Assert.NotNull(status.Replacement!.Ending);
        }
    }

    [Fact]
    public void A_cut_off_replacement_takes_no_place_before_its_creator_agrees()
    {
        var facts = Told.Facts([.. _first.Whole, _second.Completed, _second.ProbedCut, _second.Playable, _second.Ready]);
        Assert.Equal(_first.SourceId, ProcessingStatus.Of(facts).Standing.Source!.SourceId);
        Assert.Equal(["cancel", "accept"], ProcessingActs.Of(ProcessingStatus.Of(facts)));

        Assert.True(ProcessingActs.AcceptCut(facts));
        Assert.Equal(_second.SourceId, ProcessingStatus.Of(facts).Standing.Source!.SourceId);
        Assert.Equal([_first.SourceId], facts.Decisions().Discarded);
    }

    [Fact]
    public void Uploads_that_come_to_nothing_do_not_pile_up()
    {
        var facts = Told.Facts(_first.Whole);
        for (var i = 1; i <= 100; i++)
        {
            facts.Tell(new SourceStory(VideoId, Monday.AddHours(i)).Completed);
        }

        Assert.InRange(facts.Sources.Count, 2, 20);
        Assert.Equal(_first.SourceId, ProcessingStatus.Of(facts).Standing.Source!.SourceId);
        Assert.Equal(101 - facts.Sources.Count, facts.Decisions().Discarded.Count);
    }

    private static ProcessingState StateOf(ProcessingFacts facts) => ProcessingStatus.Of(facts).Standing.State;
}
