using System.Text.RegularExpressions;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Collecting;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Checks that a feed's definition makes sense by itself.</summary>
internal static partial class FeedRules
{
    public static void Check(Feed feed, ProblemList problems)
    {
        if (!Id().IsMatch(feed.Id)) Wrong("feed", feed.Id, "This cannot be a feed's name.", "small letters, digits and hyphens, such as daily-calls");
        if (feed.Replaces.Contains(feed.Id)) Wrong("replaces", feed.Id, "A feed cannot replace itself.", "other feeds");
        if (feed.Columns.IsEmpty) Wrong("columns", "", "There are no columns.", "the columns that are read");
        for (var i = 0; i < feed.Columns.Length; i++) ColumnRules.Check(feed, i, problems);
        if (feed.Kind is not FeedKind.Listings && feed.Total is not null) Wrong("total", feed.Total.Column, "Only a listing has a row of totals.", "no such property");
        if (feed.Kind is not FeedKind.Rows && feed.OneRowEach) Wrong("oneRowEach", "true", "Only a feed of rows adds rows up.", "no such property");
        if (feed.Kind is FeedKind.Rows) CheckRows();
        else if (feed.Kind is FeedKind.Listings) CheckListing();
        else CheckFixed();

        void CheckRows()
        {
            CheckDay();
            CheckDimension();
            if (feed.Figures.IsEmpty) Wrong("figures", "", "There are no figures.", "at least one figure that the rows come to");
            foreach (var code in feed.Figures.CountBy(figure => figure.Indicator, StringComparer.OrdinalIgnoreCase).Where(code => code.Value > 1))
                Wrong("figures", code.Key, "The indicator has more than one figure.", "one figure for each indicator");
            for (var i = 0; i < feed.Figures.Length; i++)
            {
                CheckTerm($"figures[{i}].numerator", feed.Figures[i].Numerator);
                if (feed.Figures[i].Denominator is { } denominator) CheckTerm($"figures[{i}].denominator", denominator);
            }
        }

        void CheckListing()
        {
            CheckDay();
            if (!feed.Columns.Any(column => column.IsAmount))
                Wrong("columns", "", "There is no column that rows could be ranked by.", "a column of type number or wholeNumber");
            if (feed.Total is { } total && feed.ColumnNamed(total.Column) is not { IsWords: true })
                Wrong("total", total.Column, "This is not a column of words.", "the name of a column of type text or choice");
            if (feed.Total is { Values.IsEmpty: true }) Wrong($"total.{feed.Total.Column}", "", "There are no words to know the row by.", "the words in the row of totals");
            CheckDimension();
            if (!feed.Filter.IsEmpty) Wrong("filter", feed.Filter[0].Column, "Only a feed of rows adds rows up.", "no such property");
            if (!feed.Figures.IsEmpty) Wrong("figures", "", "Only a feed of rows makes figures.", "no such property");
        }

        void CheckDay()
        {
            CheckFilter();
            if (feed.Period is { } period)
            {
                if (feed.Day is not null) Wrong("day", feed.Day, "The period of the whole file is given already.", "either day or period");
                return;
            }
            if (feed.ColumnNamed(feed.Day) is not { AllowsBlank: false, IsPeriod: true })
                Wrong("day", feed.Day ?? "", "This is not a column that always says when.", "the name of a column of type date, dateTime, month or quarter that is not optional; or period, where the file as a whole says when");
        }

        void CheckDimension()
        {
            if (feed.Dimension is not null && feed.ColumnNamed(feed.Dimension) is not { AllowsBlank: false, IsWords: true })
                Wrong("dimension", feed.Dimension, "This is not a column with a name that is always there.", "the name of a column of type text or choice that is not optional");
        }

        void CheckTerm(string path, Term term)
        {
            foreach (var of in term.Of.Where(of => of != FeedJson.Rows && feed.ColumnNamed(of) is not { IsNumber: true }))
                Wrong($"{path}.of", of, "This is not a column of numbers.", $"rows, or the name of a column of type {Column.NumberTypes}");
            if (term.Of.Length > 1 && term.Of.Contains(FeedJson.Rows)) Wrong($"{path}.of", FeedJson.Rows, "Rows are counted alone.", "rows, or columns");
            if (term.Times is not null && (term.Of.IsEmpty || feed.ColumnNamed(term.Times) is not { IsNumber: true }))
                Wrong($"{path}.times", term.Times, "Only a column of numbers can be multiplied, and by another one.", $"the name of a column of type {Column.NumberTypes}");
            foreach (var condition in term.Where) CheckCondition($"{path}.where", condition, mayBeText: false);
        }

        void CheckFilter()
        {
            foreach (var condition in feed.Filter) CheckCondition("filter", condition, mayBeText: true);
        }

        void CheckCondition(string path, Condition condition, bool mayBeText)
        {
            var column = feed.ColumnNamed(condition.Column);
            if (condition.IsLimit && column is not { IsNumber: true })
                Wrong(path, condition.Column, "This is not a column of numbers.", $"the name of a column of type {Column.NumberTypes}");
            else if (condition.IsLimit || (mayBeText && column is { Type: ColumnType.Text } && !condition.Values.IsEmpty))
                return;
            else if (column is not { Type: ColumnType.Choice } && !(mayBeText && column is { Type: ColumnType.Text }))
                Wrong(path, condition.Column, "This is not a column of choices.", "the name of a column of type choice");
            else if (condition.Values.IsEmpty)
                Wrong($"{path}.{condition.Column}", "", "There are no words to compare with.", Words.Either(column.Values));
            else
                foreach (var value in condition.Values.Where(value => !column.Values.IsEmpty && !column.Values.Contains(value, StringComparer.OrdinalIgnoreCase)))
                    Wrong($"{path}.{condition.Column}", value, "This is not one of the column's words.", Words.Either(column.Values));
        }

        void CheckFixed()
        {
            var known = FixedColumns.Of(feed.Kind);
            foreach (var name in known.Where(column => column.IsRequired && !column.IsIn(feed)).Select(column => column.Name))
                Wrong("columns", name, "This column is missing, or optional.", $"a column named {name} that is not optional");
            if (feed.Kind is FeedKind.Figures && feed.ColumnNamed(FixedColumns.Value) is null && feed.ColumnNamed(FixedColumns.Numerator) is null)
                Wrong("columns", "", "There is no column for a figure.", $"a column named {FixedColumns.Value}, or {FixedColumns.Numerator} and {FixedColumns.Denominator}");
            if (feed.Period is not null) Wrong("period", "", "Only rows and listings have a period.", "no such property");
            if (!feed.Filter.IsEmpty) Wrong("filter", feed.Filter[0].Column, "Only a feed of rows adds rows up.", "no such property");
            if (feed.Day is not null) Wrong("day", feed.Day, "Only rows and listings have a day.", "no such property");
            if (feed.Dimension is not null) Wrong("dimension", feed.Dimension, "Only rows and listings have a dimension.", "no such property");
            if (!feed.Figures.IsEmpty) Wrong("figures", "", "Only a feed of rows makes figures.", "no such property");
        }

        void Wrong(string path, string value, string wrong, string expected) => problems.Add(new(0, path, value, wrong, expected));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
