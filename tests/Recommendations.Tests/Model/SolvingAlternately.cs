using StreamPlatform.Recommending.Data;
using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommendations.Tests.Model;

public sealed class SolvingAlternately
{
    // By hand: with one factor the equation of a user is a fraction. Items 1 and 2, met: the first with strength 1; alpha 2, lambda 3.
    // (1 + 4 + 2 * 1 * 1 * 1 + 3) x = (1 + 2) * 1, so x = 0.3 and the scores are 0.3 and 0.6.
    [Fact]
    public void A_history_is_folded_in_as_the_equation_says()
    {
        var model = new FactorModel([1, 2], new FactorOptions { Factors = 1, Confidence = 2, Regularization = 3 });
        var scores = new float[2];

        model.Score(new History([0], [1]), scores);

        Assert.Equal(0.3f, scores[0], 5);
        Assert.Equal(0.6f, scores[1], 5);
    }

    // The loss that is being minimised, by its definition: every cell counts, what was met counts more.
    [Fact]
    public void Each_further_pass_brings_the_loss_down()
    {
        var matrix = LatentTastes.Generate(users: 60, items: 80, clusters: 4, interactions: 900, seed: 5).ToMatrix();
        var losses = new[] { 1, 2, 4, 8 }.Select(passes => LossAfter(matrix, passes)).ToArray();

        Assert.Equal(losses.OrderDescending(), losses);
        Assert.True(losses[^1] < losses[0]);
    }

    [Fact]
    public void Whoever_has_no_history_has_no_factors()
    {
        var model = new FactorModel([1, 2], new FactorOptions { Factors = 1 });
        var scores = new float[] { 9, 9 };

        model.Score(new History([], []), scores);

        Assert.Equal([0, 0], scores);
    }

    [Fact]
    public void Items_that_the_same_people_met_are_neighbours_and_few_people_are_believed_less()
    {
        // items 0 and 1 by ten people, items 2 and 3 by one
        var interactions = Enumerable.Range(0, 10).SelectMany(user => new[] { new Interaction(user, 0, 1, 0), new Interaction(user, 1, 1, 0) })
            .Append(new Interaction(10, 2, 1, 0)).Append(new Interaction(10, 3, 1, 0)).ToArray();
        var model = CoVisitationModel.Train(SparseMatrix.Of(interactions, 11, 4), new CoVisitationOptions { Shrinkage = 10 });

        var near = Assert.Single(model.NeighboursOf(0).ToArray());
        Assert.Equal((1, 0.5f), (near.Item, MathF.Round(near.Similarity, 5)));
        Assert.Equal(1 / 11f, Assert.Single(model.NeighboursOf(2).ToArray()).Similarity, 5);
    }

    [Fact]
    public void What_is_met_twice_counts_twice_and_rows_are_in_order()
    {
        var matrix = SparseMatrix.Of([new(1, 2, 1, 0), new(0, 1, 1, 0), new(1, 0, 1, 0), new(1, 2, 0.5f, 9)], 3, 3);

        Assert.Equal([0, 2], matrix.Columns(1).ToArray());
        Assert.Equal([1, 1.5f], matrix.Values(1).ToArray());
        Assert.True(matrix.Columns(2).IsEmpty);
        Assert.Equal([1], matrix.Transpose().Columns(2).ToArray());
        Assert.Equal(matrix.Count, matrix.Transpose().Count);
    }

    [Fact]
    public void What_is_long_past_counts_less()
    {
        var model = PopularityModel.Of([new(0, 0, 1, 0), new(1, 0, 1, 0), new(2, 0, 1, 0), new(3, 1, 1, 20)], 2, halfLife: 10);

        Assert.Equal([0.75f, 1f], model.Scores.ToArray());
    }

    private static double LossAfter(SparseMatrix matrix, int passes)
    {
        var options = new FactorOptions { Factors = 6, Iterations = passes, Regularization = 1, Confidence = 5 };
        var model = FactorModel.Train(matrix, options);
        double loss = 0;
        var scores = new float[matrix.ColumnCount];
        for (var user = 0; user < matrix.RowCount; user++)
        {
            // the best user for these items: what is compared is the items alone
            model.Score(new History(matrix.Columns(user), matrix.Values(user)), scores);
            var met = matrix.Columns(user).ToArray();
            loss += scores.Select((score, item) => met.Contains(item) ? 6 * Math.Pow(1 - score, 2) : score * score).Sum();
        }

        return loss + model.Factors.ToArray().Sum(factor => factor * factor);
    }
}
