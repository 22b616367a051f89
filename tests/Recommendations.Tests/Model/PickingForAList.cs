using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommendations.Tests.Model;

public sealed class PickingForAList
{
    [Fact]
    public void The_best_come_first_and_what_is_left_out_is_not_among_them() =>
        Assert.Equal([3, 0, 4], TopItems.Of([5, 7, 1, 9, 5], 3, item => item == 1));

    [Fact]
    public void Fewer_than_asked_for_are_all_there_are() => Assert.Equal([1, 0], TopItems.Of([1, 2], 10, _ => false));

    [Fact]
    public void No_more_than_three_of_a_channel()
    {
        var candidates = Enumerable.Range(0, 10).Select(item => new Candidate(item, 1 - (item * 0.01f), item < 8 ? "c1" : "c2")).ToArray();

        var picked = DiversePick.From(candidates, 10, mostOfGroup: 3, relevance: 1, (_, _) => 0);

        Assert.Equal([0, 1, 2, 8, 9], picked.Select(candidate => candidate.Item));
    }

    [Fact]
    public void What_is_like_something_picked_already_stands_back()
    {
        Candidate[] candidates = [new(0, 1, "a"), new(1, 0.95f, "b"), new(2, 0.6f, "c")];

        var picked = DiversePick.From(candidates, 2, mostOfGroup: 3, relevance: 0.5f, (one, other) => one + other == 1 ? 1 : 0);

        Assert.Equal([0, 2], picked.Select(candidate => candidate.Item));
    }

    [Fact]
    public void A_video_that_nobody_has_watched_is_found_by_what_it_is_about()
    {
        var index = new ContentIndex([
            new("v1", "Kneading bread by hand", "baker", "cooking", ["bread", "sourdough"]),
            new("v2", "Sourdough in a day", "oven", "cooking", ["Bread"]),
            new("v3", "Tuning a piano", "keys", "music", ["piano"]),
            new("v4", "Bread for beginners", "baker", "cooking", []),
        ]);

        var scores = index.Score([(index.Find("v1")!.Value, 1)]);

        Assert.True(scores[1] > scores[2]);
        Assert.True(scores[3] > scores[2]);
        Assert.Equal(1, index.Similarity(0, 0), 4);
        Assert.Null(index.Find("v9"));
    }
}
