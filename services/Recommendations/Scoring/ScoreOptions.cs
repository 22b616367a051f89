using System.Globalization;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Scoring;

namespace StreamPlatform.Recommendations.Scoring;

// What the command line says after --score.
internal sealed record ScoreOptions(string File, double? PositiveFrom, TrainingOptions Training)
{
    public const string Flag = "--score";

    public const string Usage =
        """
        usage: --score FILE [--positive-from RATING] [--held SHARE] [--factors N] [--iterations N] [--regularization X] [--confidence X]
                            [--neighbours N] [--shrinkage X] [--blend FACTORS,COVISITATION,POPULARITY] [--seed N] [--threads N]

        FILE has lines of user, item, rating and timestamp, parted by commas, tabs or ::, with or without a header.
        """;

    public static ScoreOptions Parse(IReadOnlyList<string> args)
    {
        string? file = null;
        double? positiveFrom = null;
        var training = new TrainingOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            switch (args[i])
            {
                case Flag:
                    file = value;
                    break;
                case "--positive-from":
                    positiveFrom = Real(args[i], value);
                    break;
                default:
                    training = With(training, args[i], value);
                    break;
            }
        }

        return new ScoreOptions(file ?? throw new FormatException("Which file?"), positiveFrom, training);
    }

    private static TrainingOptions With(TrainingOptions training, string name, string value) => name switch
    {
        "--held" => training with { Held = Real(name, value) is > 0 and < 1 and var held ? held : throw new FormatException("--held is between 0 and 1.") },
        "--factors" => training with { Factors = training.Factors with { Factors = Whole(name, value) } },
        "--iterations" => training with { Factors = training.Factors with { Iterations = Whole(name, value) } },
        "--regularization" => training with { Factors = training.Factors with { Regularization = (float)Real(name, value) } },
        "--confidence" => training with { Factors = training.Factors with { Confidence = (float)Real(name, value) } },
        "--seed" => training with { Factors = training.Factors with { Seed = Whole(name, value) } },
        "--threads" => training with
        {
            Factors = training.Factors with { Parallelism = Whole(name, value) },
            CoVisitation = training.CoVisitation with { Parallelism = Whole(name, value) },
        },
        "--neighbours" => training with { CoVisitation = training.CoVisitation with { Neighbours = Whole(name, value) } },
        "--shrinkage" => training with { CoVisitation = training.CoVisitation with { Shrinkage = (float)Real(name, value) } },
        "--blend" => training with { Weights = Blend(value) },
        _ => throw new FormatException($"There is no option {name}."),
    };

    private static BlendWeights Blend(string value) => value.Split(',') is [var factors, var coVisitation, var popularity]
        ? new BlendWeights
        {
            Factors = (float)Real("--blend", factors), CoVisitation = (float)Real("--blend", coVisitation), Popularity = (float)Real("--blend", popularity),
        }
        : throw new FormatException("--blend has three numbers.");

    private static int Whole(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{name} is a whole number of 1 or more.");

    private static double Real(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{name} is a number.");
}
