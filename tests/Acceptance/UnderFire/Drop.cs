namespace KpiPapers.Acceptance.UnderFire;

/// <summary>A file of the story.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who is answered.</param>
/// <param name="IsTaken">Whether it is to be taken, or refused.</param>
/// <param name="Text">What it says.</param>
internal sealed record Drop(string Name, string Owner, bool IsTaken, string Text)
{
    public static Drop Figures(string name, int children) =>
        new(name, StoryConfig.Team, true, $"Indicator,Quarter,Value,Comment\r\nP01a,{StoryConfig.Quarter},{children},Fine.\r\n");

    /// <summary>One call in each month of the quarter.</summary>
    public static Drop Calls(string name, string wait, bool isTaken = true) => new(
        name, StoryConfig.CustomerServices, isTaken,
        $"Call started,Queue,Outcome,Wait (seconds)\r\n{string.Concat(new[] { "07", "08", "09" }.Select(month => $"06/{month}/2020 10:00,General,Answered,{wait}\r\n"))}");

    public static Drop Commentary(string name, string indicator, bool isTaken = true) => new(
        name, StoryConfig.Team, isTaken,
        $"Indicator,Reporting quarter,Comment,Action,Approver\r\n{indicator},{StoryConfig.Quarter},Two people were ill.,Two more are trained.,Group Manager\r\n");

    public static Drop Texts(string name) => new(
        name, StoryConfig.Team, true,
        $"Paper,Quarter,Service,Text\r\n{StoryConfig.Housing},{StoryConfig.Quarter},The Old Town Hall,A new season began.\r\n" +
        $"{StoryConfig.Children},{StoryConfig.Quarter},Children Services and Community Safety Partnership,The playgrounds reopened.\r\n");

    public static Drop SignOff(string paper, int version) => new(
        $"sign-off-{version}.csv", StoryConfig.Team, true,
        $"Paper,Quarter,Version read,Signed off by\r\n{paper},{StoryConfig.Quarter},{version},{StoryConfig.Lead}\r\n");
}
