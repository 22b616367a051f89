using System.Globalization;
using StreamPlatform.Recommendations.Scoring;
using StreamPlatform.Recommending.Data;

namespace StreamPlatform.Recommendations.Tests.Model;

public sealed class ScoringAFile
{
    [Theory]
    [InlineData("1,10,5,100|1,11,3,200|2,10,4,300")]
    [InlineData("user,item,rating,timestamp|1,10,5,100|1,11,3,200|2,10,4,300")]
    [InlineData("1\t10\t5\t100|1\t11\t3\t200|2\t10\t4\t300|")]
    [InlineData("1::10::5::100|1::11::3::200|2::10::4::300")]
    [InlineData("userId,movieId,rating,timestamp|\"1\",\"10\",\"5.0\",\"100\"|1,11,3.5,200|2,10,4,300")]
    public void Commas_tabs_and_colons_are_read_with_and_without_a_header(string lines)
    {
        var set = RatingFile.Read(lines.Split('|'), positiveFrom: 4);

        Assert.Equal(["1", "2"], set.Users.Names);
        Assert.Equal(["10"], set.Items.Names);
        Assert.Equal([new Interaction(0, 0, 1, 100), new Interaction(1, 0, 1, 300)], set.Interactions);
    }

    [Fact]
    public void A_line_that_is_no_rating_is_named()
    {
        var failure = Assert.Throws<FormatException>(() => RatingFile.Read(["1,2,3,4", "1,2,good,4"], null));
        Assert.StartsWith("Line 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_prints_all_methods()
    {
        var file = Path.GetTempFileName();
        var set = LatentTastes.Generate(users: 100, items: 200, clusters: 5, interactions: 3_000, seed: 2);
        File.WriteAllLines(file, set.Interactions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.User}::{one.Item}::4::{one.Time}")));
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = ScoreCommand.Run(["--score", file, "--positive-from", "4", "--factors", "8"], output, errors);
        File.Delete(file);

        Assert.Equal((0, ""), (code, errors.ToString()));
        Assert.All(["random", "popularity", "item-item", "ALS", "blend", "would be deployed"], method => Assert.Contains(method, output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--score")]
    [InlineData("--score|/nowhere/ratings.csv")]
    [InlineData("--score|x|--factors|none")]
    [InlineData("--score|x|--colour|red")]
    public void A_command_that_cannot_be_understood_explains_itself(string args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(2, ScoreCommand.Run(args.Split('|'), output, errors));
        Assert.Contains("usage", errors.ToString(), StringComparison.Ordinal);
    }
}
