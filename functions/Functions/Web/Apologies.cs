namespace KpiPapers.Functions.Web;

/// <summary>The pages for people who cannot have what they asked for: what they can do, and nothing else.</summary>
internal static class Apologies
{
    private const string AskForANewOne = "Please ask the performance team for a new one.";

    /// <summary>
    /// For a link that was invented, copied in part or stopped, or is another file's: which of these it is would be a hint to whoever tries
    /// links.
    /// </summary>
    public static WebPage NoSuchLink => new(
        StatusCodes.Status404NotFound,
        "This link does not work",
        WebPart.Paragraph("Please check that the whole link was copied from the mail."),
        WebPart.Paragraph("If it still does not work, it may be one that is no longer in use. " + AskForANewOne));

    /// <summary>Only for whoever holds the link's secret.</summary>
    public static WebPage Expired => new(
        StatusCodes.Status410Gone, "This link has expired", WebPart.Paragraph("The links in mails work for a limited time. " + AskForANewOne));

    /// <summary>Only for whoever may read what is there.</summary>
    public static WebPage NoSuchFile => new(
        StatusCodes.Status404NotFound,
        "There is no such file",
        WebPart.Paragraph("There is no file of this name here, or not any more. Please check that the whole link was copied."));

    /// <summary>Only for those who are signed in.</summary>
    public static WebPage NoSuchPaper => new(
        StatusCodes.Status404NotFound,
        "There is no such paper",
        WebPart.Paragraph("There is no paper, or no version of it, at this address. Please check the paper, the quarter and the version in it."));

    /// <summary>Only for whoever holds the secret of a link to a paper in Part II.</summary>
    public static WebPage Exempt(string? signInAt) => new(
        StatusCodes.Status403Forbidden,
        "This paper is not opened by a link",
        WebPart.Paragraph("It holds exempt information (Part II)."),
        SignInAt(signInAt, "to read it, or ask the committee\u2019s clerk for it.", "Please ask the committee\u2019s clerk for it."));

    public static WebPage NotSignedIn(string? signInAt) => new(
        StatusCodes.Status401Unauthorized,
        "Please sign in",
        WebPart.Paragraph("This page is for people who work with the council\u2019s papers."),
        SignInAt(signInAt, "with your council account to see it.", "Signing in is not switched on for this site. Please ask the performance team."));

    public static WebPage NotAllowed(string whoMay) => new(
        StatusCodes.Status403Forbidden, "You cannot do this", WebPart.Paragraph(whoMay), WebPart.Paragraph("Nothing was changed."));

    /// <summary>For a post that another site may have made a signed-in person's browser send.</summary>
    public static WebPage FromElsewhere => new(
        StatusCodes.Status403Forbidden,
        "Nothing was changed",
        WebPart.Paragraph("This request did not come from a page of this site. Please open the page here and press its button."));

    /// <summary>For everybody, as on the day of a first deployment.</summary>
    public static WebPage NotSetUp => new(
        StatusCodes.Status503ServiceUnavailable,
        "This site is not set up yet",
        WebPart.Paragraph("There is no configuration yet that it can work with, so there is nothing to show."),
        WebPart.Paragraph(
            "For the team that runs it: put the configuration into the storage container config. If files are there already, active/problems.csv in that "
            + "container says what is wrong with them."));

    private static System.Xml.Linq.XElement SignInAt(string? address, string then, string otherwise) => address is null
        ? WebPart.Paragraph(otherwise)
        : WebPart.Paragraph(WebPart.Link("Sign in", address), $" {then}");
}
