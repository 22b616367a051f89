using StreamPlatform.Recommendations.Scoring;

return ScoreCommand.Run(args, Console.Out, Console.Error);
