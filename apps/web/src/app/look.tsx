import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Weir's own look: quiet paper, deep water green for what can be acted on, and colour kept back for the clocks.
 * Dense enough that an attendant sees the whole card; corners nearly square; numbers of one width.
 */
const theme: ThemeConfig = {
  cssVar: { key: 'weir' },
  hashed: false,
  token: {
    colorPrimary: '#14606a',
    colorInfo: '#14606a',
    colorLink: '#0d5963',
    colorSuccess: '#2f7d55',
    colorWarning: '#b45309',
    colorWarningBg: '#fdf7ee',
    colorWarningBorder: '#e6c79c',
    colorError: '#b4004e',
    colorErrorBg: '#fdf4f8',
    colorErrorBorder: '#e0a6bf',
    colorTextBase: '#17252a',
    colorText: '#17252a',
    colorTextSecondary: '#4c5c62',
    colorTextTertiary: '#66767c',
    colorTextPlaceholder: '#74848a',
    colorTextDisabled: '#617177',
    colorBgLayout: '#f3f5f2',
    colorBgContainer: '#ffffff',
    colorBorder: '#c6cfcf',
    colorBorderSecondary: '#e0e6e4',
    colorFillAlter: '#f7f9f7',
    borderRadius: 4,
    borderRadiusLG: 6,
    borderRadiusSM: 3,
    controlHeight: 32,
    controlHeightSM: 26,
    fontSize: 14,
    lineHeight: 1.5,
    fontSizeHeading3: 20,
    fontSizeHeading4: 17,
    fontSizeHeading5: 15,
    fontWeightStrong: 600,
    wireframe: false,
    boxShadowSecondary: '0 6px 20px rgba(18, 56, 63, 0.14), 0 1px 3px rgba(18, 56, 63, 0.1)',
    fontFamily: "'Inter', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 12, headerBg: '#eef2f0', headerColor: '#4c5c62', rowHoverBg: '#f1f6f5' },
    Tabs: { horizontalMargin: '0 0 12px 0', titleFontSize: 14 },
    Segmented: { trackBg: '#e6ebe9', itemSelectedColor: '#0d4a52' },
    Tag: { defaultBg: '#eef2f0', defaultColor: '#33454b' },
    Input: { activeShadow: '0 0 0 2px rgba(20, 96, 106, 0.16)' },
    Card: { headerFontSize: 15 },
  },
};

export function Look({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();

  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'zh' ? zhCN : enGB} button={{ autoInsertSpace: false }}>
      <App className="weir-app" message={{ maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
